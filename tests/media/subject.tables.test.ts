import { beforeEach, expect, test } from "vitest";
import {
	SUBJECTS,
	type SubjectDeps,
} from "../../functions/signed-in/subjects.ts";
import type { UploadedPhoto } from "../../shared/media/upload.ts";
import { organisation, product } from "../publishing/catalogue.ts";
import { newDesk } from "../submissions/desk.ts";

let desk: Awaited<ReturnType<typeof newDesk>>;
beforeEach(async () => {
	desk = await newDesk();
});

const whose = (photo: string) => {
	const { directory, photos, submissions } = desk.deps;
	const deps: Pick<SubjectDeps, "directory" | "photos" | "submissions"> = {
		directory,
		photos,
		submissions,
	};
	return SUBJECTS.photo(deps as SubjectDeps, photo);
};

test("a photo is the business of whoever its product belongs to, also after the product changed hands", async () => {
	const { producer = "" } = await desk.product();
	const photo: UploadedPhoto = {
		photo: "anh00000001",
		of: "product#th001",
		organisation: producer,
		province: "99",
		by: "per_00000000000000000000000001",
		upload: "v1",
		at: "2026-11-20T03:00:00.000Z",
		state: { is: "waiting" },
	};
	await desk.deps.photos.begin(photo);
	expect(await whose(photo.photo)).toMatchObject({ organisation: producer });
	await desk.write(organisation({ id: "thhtx9", name: "Hợp tác xã Khác" }));
	await desk.write(product({ producer: "thhtx9" }));
	expect(await whose(photo.photo)).toMatchObject({ organisation: "thhtx9" });
	expect(await whose("anh00000002")).toBeUndefined();
	expect(await whose("../PRODUCT")).toBeUndefined();
});
