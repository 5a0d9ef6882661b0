type PageData = {
	photos: { photo: string }[];
	refused: { photo: string }[];
};

/** What became of a photo, by the document of its page. A look that fails is made again. */
export const stateOfPhoto = async (
	page: string,
	photo: string,
): Promise<"coming" | "ready" | "refused"> => {
	try {
		const response = await fetch(page, {
			headers: { accept: "application/json" },
		});
		if (!response.ok) return "coming";
		const { photos, refused }: PageData = await response.json();
		if (photos.some((one) => one.photo === photo)) return "ready";
		return refused.some((one) => one.photo === photo) ? "refused" : "coming";
	} catch {
		// No network at this moment: the next look tells.
		return "coming";
	}
};

/** Puts what came into the page that is open, and leaves what is being typed in it alone. */
export const showWhatCame = async (page: string): Promise<void> => {
	const response = await fetch(page, { headers: { accept: "text/html" } });
	if (!response.ok) return;
	const fresh = new DOMParser().parseFromString(
		await response.text(),
		"text/html",
	);
	const replace = (selector: string) => {
		const [now, next] = [document, fresh].map((one) =>
			one.querySelector(selector),
		);
		if (now && next) now.replaceWith(next);
	};
	replace("[data-coming]");
	const list = document.querySelector(".photo-form .photo-list");
	if (!list?.children.length) return replace(".photo-form");
	for (const row of fresh.querySelectorAll<HTMLElement>("[data-photo]"))
		if (!list.querySelector(`[data-photo="${row.dataset.photo}"]`))
			list.append(row);
};
