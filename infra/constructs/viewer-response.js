// Runs at the edge for every page: an object that carries the address it moved to answers as a redirect,
// and no header of the store leaves.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
	var response = event.response;
	var headers = response.headers;
	var redirect = headers["x-amz-meta-redirect"];
	if (redirect) {
		response.statusCode = 301;
		response.statusDescription = "Moved Permanently";
		headers.location = { value: redirect.value };
	}
	Object.keys(headers).forEach((name) => {
		if (name.indexOf("x-amz-") === 0) delete headers[name];
	});
	return response;
}
