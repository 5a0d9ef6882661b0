import { Draft } from "../../shared/directory/model.ts";
import { certificates } from "./demonstration/certificates.ts";
import {
	organisation,
	organisationCount,
} from "./demonstration/organisations.ts";
import { PROVINCE, places, SOURCE } from "./demonstration/places.ts";
import { product } from "./demonstration/products.ts";
import { drawFrom } from "./demonstration/random.ts";

export type DemonstrationSize = {
	products: number;
	/** Another seed gives other rows of the same shape. */
	seed?: number;
	/** Today: certificates are made in every status relative to it. */
	day: string;
};

/**
 * The rows of an invented province, in an order that an import accepts: places, source,
 * organisations, then each product followed by its certificates. The same size, seed and day give
 * the same rows. One row is held at a time, so any number of products fits in memory.
 */
export function* demonstration(size: DemonstrationSize): Generator<Draft> {
	const { products, seed = 1, day } = size;
	const draw = drawFrom(seed);
	const { rows, communes } = places(products);
	for (const row of rows) yield Draft.parse(row);

	const producers = [];
	for (let at = 0; at < organisationCount(products); at++) {
		const place = communes[at % communes.length];
		if (!place) break;
		const { row, producer } = organisation(at, place, day, draw);
		producers.push(producer);
		yield Draft.parse(row);
	}

	for (let at = 0; at < products; at++) {
		const producer = producers[draw.between(0, producers.length - 1)];
		if (!producer) break;
		const row = product(at, producer, day, draw);
		yield Draft.parse(row);
		for (const certificate of certificates(at, row, day, draw))
			yield Draft.parse(certificate);
	}

	yield Draft.parse({
		kind: "statistic",
		id: "mhst01",
		province: PROVINCE,
		indicator: "Sản phẩm trong dữ liệu minh họa",
		value: products,
		unit: "sản phẩm",
		asOf: day,
		sources: [SOURCE],
	});
}
