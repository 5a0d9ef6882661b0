import { refusals } from "../refusals/catalogue.ts";

export const CONTACT_REFUSALS = refusals({
	"contacts.consent_needed": {
		kind: "invalid",
		vi: "Bạn đánh dấu ô đồng ý, hoặc chọn lại “Chỉ tổ chức và cán bộ”.",
		en: "Tick the box to agree, or choose “only the organisation and staff” again.",
		zh: "请勾选同意，或改选“仅组织与工作人员”。",
	},
});
