import * as z from "zod";

/** Any value that JSON can write: what templates, events and messages are made of before they are parsed. */
export type Json =
	| string
	| number
	| boolean
	| null
	| Json[]
	| { [key: string]: Json };

export type JsonObject = { [key: string]: Json };

export const AnyJson: z.ZodType<Json> = z.json();

export function parseJson(text: string): Json {
	return AnyJson.parse(JSON.parse(text));
}

export function isObject(value: unknown): value is JsonObject {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
