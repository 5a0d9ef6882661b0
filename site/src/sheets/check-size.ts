/** Says before sending that a file is too large: after it, only the store of files could, in its own way. */
export const checkSize = (): void => {
	const input = document.querySelector<HTMLInputElement>("[data-largest]");
	input?.addEventListener("change", () => {
		const [file] = input.files ?? [];
		const isTooLarge =
			file !== undefined && file.size > Number(input.dataset.largest);
		input.setCustomValidity(isTooLarge ? (input.dataset.tooLarge ?? "") : "");
		input.reportValidity();
	});
};
