/** Headers that a response headers policy sets; `override` also where the origin set them. */
export type HeadersPolicy = {
	set: { name: string; value: string; override: boolean }[];
	remove: string[];
};

export type CachePolicy = { gzip: boolean; brotli: boolean };

/** CloudFront's own policies that templates name by id only. */
export const MANAGED_CACHE_POLICIES: Record<string, CachePolicy> = {
	// CachingDisabled
	"4135ea2d-6df8-44a3-9df3-4b5a84be39ad": { gzip: false, brotli: false },
	// CachingOptimized
	"658327ea-f89d-4fab-a63d-7e88639e58f6": { gzip: true, brotli: true },
};

/** AllViewerExceptHostHeader: everything of the viewer but its host goes on to the origin. */
export const ALL_VIEWER_EXCEPT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

/** Sets and removes headers as the policy says. */
export function applyHeadersPolicy(
	policy: HeadersPolicy | undefined,
	headers: Record<string, string>,
): void {
	for (const name of policy?.remove ?? []) delete headers[name];
	for (const { name, value, override } of policy?.set ?? []) {
		if (override || headers[name] === undefined) headers[name] = value;
	}
}
