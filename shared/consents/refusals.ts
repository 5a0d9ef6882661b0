import { refusals } from "../refusals/catalogue.ts";

export const CONSENT_REFUSALS = refusals({
	"consents.tick": {
		kind: "invalid",
		vi: "Bạn đánh dấu vào ô nếu bạn đồng ý. Không đồng ý cũng không sao.",
		en: "Tick the box if you agree. Not agreeing is fine, too.",
		zh: "如果同意，请勾选。不同意也没有关系。",
	},
	"consents.none": {
		kind: "conflict",
		vi: "Đồng ý này đã được rút trước đó.",
		en: "This consent was withdrawn before.",
		zh: "此项同意此前已撤回。",
	},
});
