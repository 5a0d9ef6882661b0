// Runs at the edge for every request of a page: `/x` and `/x/` are both the object `/x/index.html`.
// Old grammar on purpose: the runtime of the edge knows little else.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
	var request = event.request;
	var uri = request.uri;
	var last = uri.slice(uri.lastIndexOf("/") + 1);
	if (last === "") request.uri = uri.concat("index.html");
	else if (last.indexOf(".") === -1) request.uri = uri.concat("/index.html");
	return request;
}
