// Runs at the edge for every file that somebody sends: S3 takes a form at the bucket's own address.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
	event.request.uri = "/";
	return event.request;
}
