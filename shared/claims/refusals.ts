import { refusals } from "../refusals/catalogue.ts";

export const CLAIM_REFUSALS = refusals({
	"claims.member_already": {
		kind: "conflict",
		vi: "Bạn đã quản lý tổ chức này rồi. Bạn mở trang của tổ chức trong mục Việc của tôi.",
		en: "You already act for this organisation. Open it under “Việc của tôi”.",
		zh: "您已可管理该组织。请在“Việc của tôi”中打开。",
	},
	"claims.open_already": {
		kind: "conflict",
		vi: "Bạn đã gửi yêu cầu cho tổ chức này và cán bộ đang xem. Bạn chờ trả lời qua email.",
		en: "You have asked for this organisation already and staff are looking at it. The answer comes by e-mail.",
		zh: "您已提交该组织的申请，工作人员正在处理，结果将通过电子邮件告知。",
	},
	"claims.too_many": {
		kind: "limit",
		vi: "Bạn đang có 5 yêu cầu chờ trả lời. Bạn chờ cán bộ xem, hoặc rút bớt một yêu cầu rồi gửi lại.",
		en: "Five of your requests are waiting. Wait for an answer, or withdraw one and send this again.",
		zh: "您已有 5 项申请待处理。请等待答复，或撤回一项后再提交。",
	},
	"claims.organisation_withdrawn": {
		kind: "conflict",
		vi: "Tổ chức này đã được gỡ khỏi trang nên chưa nhận yêu cầu. Bạn liên hệ cán bộ của tỉnh nếu cần mở lại.",
		en: "This organisation was taken off the site, so it cannot be asked for. Contact the province's staff to bring it back.",
		zh: "该组织已从网站移除，无法申请。如需恢复，请联系省工作人员。",
	},
	"claims.settled": {
		kind: "conflict",
		vi: "Yêu cầu này đã có người giải quyết hoặc đã được rút. Bạn xem lại danh sách.",
		en: "This request has been decided or withdrawn meanwhile. Look at the list again.",
		zh: "该申请已被处理或撤回。请重新查看列表。",
	},
	"claims.own": {
		kind: "forbidden",
		vi: "Đây là yêu cầu của chính bạn. Một cán bộ khác phải xem và quyết định.",
		en: "This is your own request. Another officer must decide it.",
		zh: "这是您本人的申请，须由其他工作人员决定。",
	},
	"claims.person_gone": {
		kind: "conflict",
		vi: "Người gửi yêu cầu đã xóa tài khoản, nên không còn ai để trao quyền.",
		en: "The person who asked has deleted their account, so there is nobody to give the right to.",
		zh: "申请人已删除账户，无法授予权限。",
	},
	"claims.proof_short": {
		kind: "invalid",
		vi: "Bạn viết rõ hơn một chút, ít nhất 10 ký tự: bạn làm gì ở đây, cán bộ hỏi ai để xác nhận.",
		en: "Please write a little more, at least 10 characters: what you do there, whom staff can ask.",
		zh: "请写得更具体一些，至少 10 个字符：您的职务，以及可向谁核实。",
	},
	"claims.identity_number": {
		kind: "invalid",
		vi: "Bạn bỏ số căn cước hoặc chứng minh nhân dân ra. Chúng tôi không nhận và không giữ số này.",
		en: "Leave out the identity card number. We neither take nor keep it.",
		zh: "请删去身份证号码。我们不收集也不保存此号码。",
	},
	"claims.tax_code_known": {
		kind: "conflict",
		vi: "Mã số thuế này đã có trên Chợ Phiên. Bạn tìm theo mã số thuế rồi xin quản lý tổ chức đó.",
		en: "This tax code is known here already. Search for it and ask for that organisation.",
		zh: "此税号已存在。请按税号查找并申请管理该组织。",
	},
	"claims.not_saved": {
		kind: "conflict",
		vi: "Chưa thêm được tổ chức này: thông tin chưa đủ hoặc chưa đúng. Bạn kiểm tra xã, mã số thuế rồi làm lại, hoặc từ chối kèm lý do.",
		en: "The organisation could not be added: something about it is missing or wrong. Check commune and tax code, or deny with a reason.",
		zh: "无法添加该组织：信息缺失或有误。请检查乡镇和税号，或说明理由后拒绝。",
	},
	"claims.not_a_member": {
		kind: "conflict",
		vi: "Người này không còn quản lý tổ chức. Bạn tải lại trang để xem danh sách mới.",
		en: "This person no longer acts for the organisation. Reload the page for the present list.",
		zh: "此人已不再管理该组织。请刷新页面查看最新名单。",
	},
});
