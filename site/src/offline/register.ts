/**
 * Asks for the service worker once the page is there and nobody waits. A browser that has none, or
 * forbids it, shows the same site without it.
 */
const start = async (workers: ServiceWorkerContainer) => {
	const isAllowed = await workers.register("/sw.js").then(
		() => true,
		() => false,
	);
	if (!isAllowed) return;
	const { active } = await workers.ready;
	// The worker did not see how this page came; it is told once, so that it can keep it too.
	active?.postMessage({ path: location.pathname, files: filesOfPage() });
};

const filesOfPage = (): string[] =>
	performance
		.getEntriesByType("resource")
		.map(({ name }) => new URL(name))
		.filter(({ origin }) => origin === location.origin)
		.map(({ pathname }) => pathname)
		.filter((path) => /^\/(?:_astro|fonts|tim)\/|^\/[a-z-]+\.svg$/.test(path));

const { serviceWorker } = navigator;
if (serviceWorker) {
	if (document.readyState === "complete") start(serviceWorker);
	else addEventListener("load", () => start(serviceWorker), { once: true });
}

export {};
