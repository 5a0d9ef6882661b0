import { isObject, type Json, type JsonObject } from "../json.ts";
import type { Stack } from "./stack.ts";

/** What a template may ask about a resource: its `Ref` and its attributes. */
export type Lookup = {
	ref(stack: string, logicalId: string): Json | undefined;
	attribute(stack: string, logicalId: string, name: string): Json | undefined;
	pseudo: Record<string, string>;
	stackId(stack: string): string;
};

/** `Fn::If` chose `AWS::NoValue`: the property is not there. */
const NO_VALUE = Symbol("AWS::NoValue");
type Resolved = Json | typeof NO_VALUE;

export class Intrinsics {
	readonly #stacks: Stack[];
	readonly #lookup: Lookup;

	constructor(stacks: Stack[], lookup: Lookup) {
		this.#stacks = stacks;
		this.#lookup = lookup;
	}

	/** Replaces every intrinsic function in a value; one that is not known is an error that names it. */
	resolve(stack: Stack, value: Json): Json {
		const resolved = this.#resolve(stack, value);
		return resolved === NO_VALUE ? null : resolved;
	}

	condition(stack: Stack, name: string): boolean {
		const condition = stack.conditions[name];
		if (condition === undefined)
			throw new Error(`${stack.name}: condition ${name} is not declared`);
		return this.#test(stack, condition);
	}

	#resolve(stack: Stack, value: Json): Resolved {
		if (Array.isArray(value))
			return value
				.map((item) => this.#resolve(stack, item))
				.filter((item) => item !== NO_VALUE);
		if (!isObject(value)) return value;
		const [name, ...others] = Object.keys(value);
		if (
			name !== undefined &&
			others.length === 0 &&
			(name === "Ref" || name === "Condition" || name.startsWith("Fn::"))
		)
			return this.#call(stack, name, value[name] ?? null);
		const result: JsonObject = {};
		for (const [key, item] of Object.entries(value)) {
			const resolved = this.#resolve(stack, item);
			if (resolved !== NO_VALUE) result[key] = resolved;
		}
		return result;
	}

	#call(stack: Stack, name: string, argument: Json): Resolved {
		const list = () => this.#list(stack, argument);
		switch (name) {
			case "Ref":
				return this.#ref(stack, String(argument));
			case "Fn::GetAtt":
				return this.#attribute(stack, argument);
			case "Fn::Join": {
				const [separator, parts] = list();
				return (Array.isArray(parts) ? parts : [])
					.map((part) => String(part))
					.join(String(separator));
			}
			case "Fn::Select": {
				const [index, items] = list();
				const item = Array.isArray(items) ? items[Number(index)] : undefined;
				if (item === undefined)
					throw new Error(
						`${stack.name}: Fn::Select finds nothing at ${String(index)}`,
					);
				return item;
			}
			case "Fn::Split": {
				const [separator, text] = list();
				return String(text).split(String(separator));
			}
			case "Fn::Sub":
				return this.#substitute(stack, argument);
			case "Fn::If": {
				const [condition, yes, no] = Array.isArray(argument) ? argument : [];
				return this.#resolve(
					stack,
					(this.condition(stack, String(condition)) ? yes : no) ?? null,
				);
			}
			case "Fn::ImportValue":
				return this.#import(this.resolve(stack, argument));
			case "Fn::FindInMap": {
				const [map, top, second] = list().map(String);
				const found = stack.mappings[map ?? ""]?.[top ?? ""]?.[second ?? ""];
				if (found === undefined)
					throw new Error(
						`${stack.name}: Fn::FindInMap finds nothing at ${map}.${top}.${second}`,
					);
				return found;
			}
			default:
				throw new Error(
					`${stack.name}: the intrinsic function ${name} is not understood`,
				);
		}
	}

	#list(stack: Stack, argument: Json): Json[] {
		const resolved = this.resolve(stack, argument);
		return Array.isArray(resolved) ? resolved : [resolved];
	}

	#ref(stack: Stack, name: string): Resolved {
		if (name === "AWS::NoValue") return NO_VALUE;
		const found =
			this.#pseudo(stack, name) ??
			stack.parameters[name] ??
			this.#lookup.ref(stack.name, name);
		if (found === undefined)
			throw new Error(`${stack.name}: Ref ${name} is not understood`);
		return found;
	}

	#pseudo(stack: Stack, name: string): string | undefined {
		if (name === "AWS::StackName") return stack.name;
		if (name === "AWS::StackId") return this.#lookup.stackId(stack.name);
		return this.#lookup.pseudo[name];
	}

	#attribute(stack: Stack, argument: Json): Json {
		const [logicalId = "", ...rest] = Array.isArray(argument)
			? argument.map(String)
			: String(argument).split(".");
		const found = this.#lookup.attribute(stack.name, logicalId, rest.join("."));
		if (found === undefined)
			throw new Error(
				`${stack.name}: Fn::GetAtt ${logicalId}.${rest.join(".")} is not understood`,
			);
		return found;
	}

	#substitute(stack: Stack, argument: Json): string {
		const [text, own] = Array.isArray(argument) ? argument : [argument, {}];
		const values = isObject(own) ? own : {};
		return String(text).replace(
			/\$\{(!?)([^}]+)\}/g,
			(whole, literal: string, name: string) => {
				if (literal) return whole.replace("!", "");
				const local = values[name];
				if (local !== undefined) return String(this.resolve(stack, local));
				return String(
					name.includes(".")
						? this.#attribute(stack, name)
						: this.#ref(stack, name),
				);
			},
		);
	}

	#import(name: Json): Json {
		for (const stack of this.#stacks) {
			for (const { Value, Export } of Object.values(stack.outputs)) {
				if (Export && this.resolve(stack, Export.Name) === name)
					return this.resolve(stack, Value);
			}
		}
		throw new Error(`No stack exports ${String(name)}`);
	}

	#test(stack: Stack, condition: Json): boolean {
		if (!isObject(condition)) return condition === true;
		const [name = "", argument = null] = Object.entries(condition)[0] ?? [];
		const several = Array.isArray(argument) ? argument : [argument];
		switch (name) {
			case "Fn::Equals": {
				const [left, right] = several.map((item) =>
					JSON.stringify(this.resolve(stack, item)),
				);
				return left === right;
			}
			case "Fn::Not":
				return !several.every((item) => this.#test(stack, item));
			case "Fn::And":
				return several.every((item) => this.#test(stack, item));
			case "Fn::Or":
				return several.some((item) => this.#test(stack, item));
			case "Condition":
				return this.condition(stack, String(argument));
			default:
				throw new Error(
					`${stack.name}: the condition ${name} is not understood`,
				);
		}
	}
}
