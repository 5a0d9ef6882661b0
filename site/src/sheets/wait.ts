const EVERY_MS = 2_000;

/**
 * Asks every two seconds whether the work is done, and only then goes on: a page that loads itself
 * anew would take the reader's place away each time. Without a script it does.
 */
export const waitForStep = (): void => {
	const waits = document.querySelector<HTMLElement>("[data-wait]");
	if (waits === null) return;
	const look = async (): Promise<void> => {
		if (await isDone(waits.dataset.wait ?? "")) location.reload();
		else setTimeout(look, EVERY_MS);
	};
	setTimeout(look, EVERY_MS);
};

const isDone = async (waited: string): Promise<boolean> => {
	try {
		const response = await fetch(location.href, {
			headers: { accept: "application/json" },
		});
		const found: unknown = await response.json();
		// Signed out, or a fault: the page itself says so.
		if (typeof found !== "object" || found === null) return true;
		if (waited === "coming")
			return !("isComing" in found) || found.isComing !== true;
		return !("kind" in found) || found.kind !== waited;
	} catch {
		// No network for a moment: asked again.
		return false;
	}
};
