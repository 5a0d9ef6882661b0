// Runs at the edge for every file that somebody sends: S3 takes a form at the bucket's own address. A form
// that S3 is going to refuse goes back to its page, which says why (shared/signed-in/upload-address.ts):
// S3 would answer in XML. Only pages of ours: `ve` comes from whoever wrote the form.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
	var request = event.request;
	var said = (name) =>
		request.querystring[name] ? request.querystring[name].value : "";
	var size = request.headers["content-length"];
	var page = said("ve");
	var isLate = Number(said("den")) * 1000 < Date.now();
	var isLarge = size !== undefined && Number(size.value) > Number(said("nhat"));
	if ((isLate || isLarge) && /^\/(tai-khoan|quan-tri)\/[a-z0-9/-]+$/.test(page))
		return {
			statusCode: 303,
			statusDescription: "See Other",
			headers: {
				location: {
					value: page.concat("?khong-gui=", isLate ? "qua-gio" : "qua-lon"),
				},
			},
		};
	request.uri = "/";
	return request;
}
