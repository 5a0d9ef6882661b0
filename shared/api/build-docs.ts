import * as z from "zod";
import type { Province } from "../places/model.ts";
import { ApiDocsDocument } from "../publishing/api-docs-document.ts";
import { frame } from "../publishing/frame.ts";
import { apiDocsPath } from "../publishing/paths.ts";
import { REFUSAL_CODES } from "../refusals/all.ts";
import {
	type DescribedParameter,
	OPERATIONS,
	parametersOf,
} from "./openapi.ts";

/** Refusals that a program can meet; those of an import stand in its own report. */
const OF_PROGRAMS = /^(api|input|codes|places)\./;

/** The page says what the schemas say: nothing is listed twice. */
export const buildApiDocs = (province: Province): ApiDocsDocument =>
	ApiDocsDocument.parse({
		kind: "api_docs",
		frame: frame(province, apiDocsPath()),
		operations: OPERATIONS.map((operation) => ({
			id: operation.id,
			path: operation.path,
			example: operation.example,
			parameters: parametersOf(operation).map(describe),
		})),
		refusals: REFUSAL_CODES.filter((code) => OF_PROGRAMS.test(code)),
	});

const describe = ({ name, schema }: DescribedParameter) => {
	const one = ItemSchema.safeParse(schema.items).data ?? schema;
	return {
		name,
		repeats: schema.type === "array",
		values: one.enum?.map(String) ?? [],
		from: schema.minimum,
		to: schema.maximum,
	};
};

const ItemSchema = z.object({ enum: z.array(z.string()).optional() });
