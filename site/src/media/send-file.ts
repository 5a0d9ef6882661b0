/** A permission to send one file (shared/media/upload.ts). */
export type Permission = {
	photo: string;
	action: string;
	fields: Record<string, string>;
};

export type SendFile = {
	permit: () => Promise<Permission | { refused: string }>;
	/** From 0 to 1. */
	onProgress: (share: number) => void;
	/** The connection is gone; it is tried again by itself. */
	onOffline: () => void;
};

/** Milliseconds before each new attempt: a tunnel, a valley, a walk to the road. */
const WAITS = [2_000, 5_000, 15_000, 30_000];
const TIMEOUT_MS = 10 * 60_000;

/**
 * Sends a file with a permission of its own. A broken connection, or a permission that expired on the
 * way, is tried again with a new one; what the store refuses for good is not.
 */
export const sendFile = async (
	file: File,
	{ permit, onProgress, onOffline }: SendFile,
): Promise<{ photo: string } | { refused?: string }> => {
	for (const wait of [...WAITS, undefined]) {
		try {
			const permission = await permit();
			if ("refused" in permission) return permission;
			const status = await post(file, permission, onProgress);
			if (status >= 200 && status < 300) return { photo: permission.photo };
			// 400 is about the file itself; everything else may be another time.
			if (status === 400 || status === 413) return {};
		} catch {
			// The connection broke: what to do is decided below, as for a refusal that may pass.
			onOffline();
		}
		if (wait !== undefined) await waitFor(wait);
	}
	return {};
};

/** So long, or until the network is back. */
const waitFor = (ms: number): Promise<void> =>
	new Promise((done) => {
		const timer = setTimeout(finish, ms);
		function finish() {
			clearTimeout(timer);
			removeEventListener("online", finish);
			done();
		}
		addEventListener("online", finish);
	});

/** `fetch` says nothing of how far a body has got. */
const post = (
	file: File,
	{ action, fields }: Permission,
	onProgress: (share: number) => void,
): Promise<number> =>
	new Promise((resolve, reject) => {
		const form = new FormData();
		for (const [name, value] of Object.entries(fields))
			form.append(name, value);
		// Last: what stands after the file is not read. Without its name, which may be private.
		form.append("file", file, "anh");
		const request = new XMLHttpRequest();
		request.upload.addEventListener("progress", ({ loaded, total }) =>
			onProgress(total > 0 ? loaded / total : 0),
		);
		request.addEventListener("load", () => resolve(request.status));
		for (const broken of ["error", "timeout", "abort"])
			request.addEventListener(broken, () => reject(new Error(broken)));
		request.timeout = TIMEOUT_MS;
		request.open("POST", action);
		request.send(form);
	});
