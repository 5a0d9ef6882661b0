/** Nobody has read a page that has just appeared: unless they went into its form, the key was meant for the page before. */
const UNREAD_MS = 700;

/**
 * Ctrl + Enter sends the decision that the cursor is in; where it is in none, the approval. A chord,
 * because single letters belong to screen readers and to those who type Vietnamese (WCAG 2.1.4). A key
 * that is held down, or pressed once too often, decides once.
 */
export const sendByKeys = (): void => {
	const shownAt = performance.now();
	document.addEventListener("keydown", (event) => {
		const { key, ctrlKey, repeat, isComposing, target, timeStamp } = event;
		if (key !== "Enter" || !ctrlKey || repeat || isComposing) return;
		const own = target instanceof Element ? target.closest("form") : null;
		const form = own ?? document.querySelector("form.decision");
		if (!(form instanceof HTMLFormElement) || !form.matches(".decision"))
			return;
		event.preventDefault();
		if (own || timeStamp - shownAt > UNREAD_MS) form.requestSubmit();
	});
};
