/** Only on the page of what can be read without network: what the worker has kept on this device. */
type Saved = { path: string; name: string; language: string; at: string };

const namesOf = async (prefix: string): Promise<string[]> =>
	(await caches.keys()).filter((name) => name.startsWith(prefix));

const savedPages = async (): Promise<Saved[]> => {
	const pages: Saved[] = [];
	for (const name of await namesOf("cho-phien-pages")) {
		const cache = await caches.open(name);
		for (const key of await cache.keys()) {
			const answer = await cache.match(key);
			if (answer === undefined) continue;
			const kept = new DOMParser().parseFromString(
				await answer.text(),
				"text/html",
			);
			const heading = kept.querySelector("h1");
			pages.push({
				path: new URL(key.url).pathname,
				name: heading?.textContent?.trim() || kept.title,
				language: heading?.closest("[lang]")?.getAttribute("lang") ?? "vi",
				at: answer.headers.get("x-saved-at") ?? "",
			});
		}
	}
	return pages.sort((a, b) => (a.at < b.at ? 1 : -1));
};

const lineOf = ({ path, name, language, at }: Saved): HTMLElement => {
	const line = document.createElement("li");
	const link = document.createElement("a");
	link.href = path;
	link.lang = language;
	link.textContent = name;
	const when = document.createElement("span");
	when.className = "source-about";
	when.textContent = new Date(at).toLocaleString(
		document.documentElement.lang,
		{ dateStyle: "long", timeStyle: "short" },
	);
	line.append(link, when);
	return line;
};

const part = (name: string) =>
	document.querySelector<HTMLElement>(`[data-offline="${name}"]`);
const show = (name: string, isShown: boolean) => {
	const element = part(name);
	if (element) element.hidden = !isShown;
};

const draw = async () => {
	const pages = await savedPages();
	part("pages")?.replaceChildren(...pages.map(lineOf));
	show("none", pages.length === 0);
	show("clear", pages.length > 0);
	show("search", (await namesOf("cho-phien-search")).length > 0);
};

// It stands in for a page that is not here, under that page's address.
show("instead", location.pathname !== part("instead")?.dataset.own);
part("clear")?.addEventListener("click", async () => {
	for (const name of await namesOf("cho-phien-")) await caches.delete(name);
	await draw();
	const said = part("cleared");
	if (said) said.textContent = said.dataset.text ?? "";
});
if ("caches" in window) draw();

export {};
