import * as z from "zod";
import {
	CommuneParameters,
	OrganisationParameters,
	ProductParameters,
} from "./parameters.ts";
import {
	CommuneEntries,
	CommuneThing,
	OrganisationEntries,
	OrganisationThing,
	Problem,
	ProductEntries,
	ProductThing,
} from "./things.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;

export type Operation = {
	id: string;
	path: string;
	summary: string;
	/** Of the path. */
	key?: { name: string; example: string };
	parameters?: z.ZodType;
	/** A question to try, on any installation. */
	example?: string;
	answer: z.ZodType;
	/** Statuses of refusals it may give. */
	refusals: number[];
};

const NOT_FOUND = 404;
const INVALID = 422;

/** Everything the API reads out. Only reading: nothing changes, nobody signs in. */
export const OPERATIONS: Operation[] = [
	{
		id: "listProducts",
		path: "/api/products",
		summary: "Search and filter the products of a province",
		parameters: ProductParameters,
		example: "/api/products?q=mat+ong&stars=4&stars=5&limit=5",
		answer: ProductEntries,
		refusals: [NOT_FOUND, INVALID],
	},
	{
		id: "readProduct",
		path: "/api/products/{id}",
		summary: "Everything public about one product",
		key: { name: "id", example: "ls001" },
		answer: ProductThing,
		refusals: [NOT_FOUND],
	},
	{
		id: "listOrganisations",
		path: "/api/organisations",
		summary: "Search and filter the cooperatives and producers of a province",
		parameters: OrganisationParameters,
		example: "/api/organisations?sector=agriculture&limit=5",
		answer: OrganisationEntries,
		refusals: [NOT_FOUND, INVALID],
	},
	{
		id: "readOrganisation",
		path: "/api/organisations/{id}",
		summary: "Everything public about one cooperative or producer",
		key: { name: "id", example: "lso001" },
		answer: OrganisationThing,
		refusals: [NOT_FOUND],
	},
	{
		id: "listCommunes",
		path: "/api/communes",
		summary: "The communes of a province, in Vietnamese order",
		parameters: CommuneParameters,
		example: "/api/communes",
		answer: CommuneEntries,
		refusals: [NOT_FOUND, INVALID],
	},
	{
		id: "readCommune",
		path: "/api/communes/{code}",
		summary: "One commune with its products and producers",
		key: { name: "code", example: "05919" },
		answer: CommuneThing,
		refusals: [NOT_FOUND],
	},
];

/** Schemas that have a name in the description: `#/components/schemas/{id}`. */
const NAMED = [
	ProductEntries,
	ProductThing,
	OrganisationEntries,
	OrganisationThing,
	CommuneEntries,
	CommuneThing,
	Problem,
];

/** The description of the API (OpenAPI 3.1), made of the very schemas that its input and output pass. */
export const openApi = (origin: string) => ({
	openapi: "3.1.0",
	info: {
		title: "Chợ Phiên",
		version: "1.0.0",
		description:
			"Cooperatives and OCOP products, as public sources state them. Reading only, no key. Texts of entries are Vietnamese.",
	},
	servers: [{ url: origin }],
	paths: Object.fromEntries(
		OPERATIONS.map((operation) => [operation.path, { get: get(operation) }]),
	),
	components: {
		schemas: Object.fromEntries(
			NAMED.map((schema) => [nameOf(schema), schemaOf(schema)]),
		),
	},
});

const get = (operation: Operation) => ({
	operationId: operation.id,
	summary: operation.summary,
	parameters: parametersOf(operation),
	responses: {
		200: {
			description: "What was asked for",
			content: { "application/json": { schema: reference(operation.answer) } },
		},
		304: {
			description: "Unchanged since the answer whose ETag was sent along",
		},
		...Object.fromEntries(operation.refusals.map(refused)),
	},
});

const refused = (status: number) => [
	status,
	{
		description:
			status === NOT_FOUND
				? "There is no such thing"
				: "Something is not right",
		content: { "application/problem+json": { schema: reference(Problem) } },
	},
];

export type DescribedParameter = {
	name: string;
	in: "path" | "query";
	required: boolean;
	schema: JsonSchema;
	example?: string;
};

/** The parameters of an operation, each with the schema of its value. */
export const parametersOf = ({
	key,
	parameters,
}: Operation): DescribedParameter[] => {
	if (key !== undefined)
		return [
			{
				name: key.name,
				in: "path",
				required: true,
				schema: { type: "string" },
				example: key.example,
			},
		];
	const { properties = {} } =
		parameters === undefined ? {} : schemaOf(parameters);
	return Object.entries(properties).flatMap(([name, schema]) =>
		typeof schema === "boolean"
			? []
			: [{ name, in: "query" as const, required: false, schema }],
	);
};

const nameOf = (schema: z.ZodType): string => {
	const { id } = z.globalRegistry.get(schema) ?? {};
	if (id === undefined) throw new Error("a schema without a name");
	return id;
};

export const reference = (schema: z.ZodType) => ({
	$ref: `#/components/schemas/${nameOf(schema)}`,
});

/** As JSON Schema, whole: what it is made of stands in it. */
const schemaOf = (schema: z.ZodType): JsonSchema => {
	const { $schema, id, ...rest } = z.toJSONSchema(schema, {
		io: "output",
		reused: "inline",
		// A calendar date is a checked text, not a shape JSON Schema has.
		unrepresentable: "any",
		metadata: z.registry(),
	});
	return rest;
};
