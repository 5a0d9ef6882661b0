import {
	allowInsecureRequests,
	authorizationCodeGrant,
	buildAuthorizationUrl,
	buildEndSessionUrl,
	type Configuration,
	calculatePKCECodeChallenge,
	discovery,
	None,
	randomPKCECodeVerifier,
} from "openid-client";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { people } from "../../infra/data/demonstration/people.ts";
import {
	type SmallTemplate,
	startCloudForTests,
	type TestCloud,
} from "../local-cloud.ts";

const pool = {
	Type: "AWS::Cognito::UserPool",
	Properties: {
		UserPoolTier: "ESSENTIALS",
		UsernameAttributes: ["email"],
		UsernameConfiguration: { CaseSensitive: false },
		AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
		MfaConfiguration: "OFF",
		Schema: [{ Name: "email", Required: true, Mutable: true }],
	},
};
const client = (more: object = {}) => ({
	Type: "AWS::Cognito::UserPoolClient",
	Properties: {
		UserPoolId: { Ref: "Pool" },
		GenerateSecret: false,
		AllowedOAuthFlowsUserPoolClient: true,
		AllowedOAuthFlows: ["code"],
		AllowedOAuthScopes: ["openid", "email", "profile"],
		CallbackURLs: ["http://localhost:8080/dang-nhap/xong"],
		LogoutURLs: ["http://localhost:8080/"],
		SupportedIdentityProviders: ["COGNITO"],
		...more,
	},
});
const template = (): SmallTemplate => ({ Pool: pool, Client: client() });

/** Keeps cookies as a browser does, path by path, and follows nothing by itself. */
class Visitor {
	readonly #cookies = new Map<string, { value: string; path: string }>();

	async go(address: string, init: RequestInit = {}): Promise<Response> {
		const { pathname } = new URL(address);
		const cookie = [...this.#cookies]
			.filter(([, { path }]) => pathname.startsWith(path))
			.map(([name, { value }]) => `${name}=${value}`)
			.join("; ");
		const response = await fetch(address, {
			redirect: "manual",
			...init,
			headers: { cookie, ...init.headers },
		});
		for (const line of response.headers.getSetCookie()) {
			const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			const path = /path=([^;]+)/i.exec(line)?.[1] ?? "/";
			if (value) this.#cookies.set(name, { value, path });
			else this.#cookies.delete(name);
		}
		return response;
	}

	/** Follows redirects until one leads out of the issuer, or a page is shown. */
	async follow(address: string, init?: RequestInit) {
		let response = await this.go(address, init);
		for (let step = 0; step < 10; step++) {
			const next = response.headers.get("location");
			if (!next) return { response, address };
			address = new URL(next, address).href;
			if (!address.includes("/_local/issuer")) break;
			response = await this.go(address);
		}
		return { response, address };
	}

	paths(): string[] {
		return [...this.#cookies.values()].map(({ path }) => path);
	}
}

let cloud: TestCloud;
let config: Configuration;
let redirect: string;
const printed = vi.fn();
beforeAll(async () => {
	for (const way of ["info", "warn", "error"] as const)
		vi.spyOn(console, way).mockImplementation(printed);
	cloud = await startCloudForTests({ resources: template() });
	redirect = `${cloud.origin}/dang-nhap/xong`;
	config = await discovery(
		new URL(`${cloud.origin}/_local/issuer`),
		"Small-Client",
		undefined,
		None(),
		{ execute: [allowInsecureRequests] },
	);
});
afterAll(() => cloud.stop());

const ask = async (more: Record<string, string> = {}) => {
	const verifier = randomPKCECodeVerifier();
	const address = buildAuthorizationUrl(config, {
		redirect_uri: redirect,
		scope: "openid email profile",
		code_challenge: await calculatePKCECodeChallenge(verifier),
		code_challenge_method: "S256",
		state: "s",
		nonce: "n",
		...more,
	}).href;
	return { verifier, address };
};

const trade = async (address: string, verifier: string) => {
	const tokens = await authorizationCodeGrant(config, new URL(address), {
		pkceCodeVerifier: verifier,
		expectedState: "s",
		expectedNonce: "n",
		idTokenExpected: true,
	});
	return tokens.claims();
};

const signIn = async (email: string, visitor = new Visitor()) => {
	const { verifier, address } = await ask({ login_hint: email });
	const { address: back } = await visitor.follow(address);
	return trade(back, verifier);
};

describe("signing in on this machine", () => {
	test("a hint says who it is, and the id token says it again", async () => {
		const [person] = people;
		if (!person) throw new Error("there are people");
		const claims = await signIn(person.email);
		expect(claims).toMatchObject({
			iss: `${cloud.origin}/_local/issuer`,
			aud: "Small-Client",
			email: person.email,
			email_verified: true,
			name: person.name,
		});
		expect(claims?.sub).not.toContain("@");
	});

	test("an address has one subject however it is written, another address another, and nobody's name is guessed", async () => {
		const [one, again, other] = [
			await signIn("moi@vi-du.example"),
			await signIn(" MOI@vi-du.example "),
			await signIn("khac@vi-du.example"),
		];
		expect(again?.sub).toBe(one?.sub);
		expect(other?.sub).not.toBe(one?.sub);
		expect(one).not.toHaveProperty("name");
	});

	test("without a hint a page names everybody, and the one chosen comes back", async () => {
		const visitor = new Visitor();
		const { verifier, address } = await ask();
		const page = await visitor.follow(address);
		const text = await page.response.text();
		for (const { name, email } of people) {
			expect(text).toContain(name);
			expect(text).toContain(`value="${email}"`);
		}
		const chosen = people.at(-1)?.email ?? "";
		const choose = (email: string) =>
			visitor.follow(page.address, {
				method: "POST",
				body: new URLSearchParams({ email }),
			});
		expect(await (await choose('"><b>')).response.text()).toContain(
			"&#34;&#62;&#60;b&#62;",
		);
		const { address: back } = await choose(chosen);
		expect(await trade(back, verifier)).toMatchObject({ email: chosen });
	});

	test("who does not want to is sent back and says so", async () => {
		const visitor = new Visitor();
		const page = await visitor.follow((await ask()).address);
		const { address } = await visitor.follow(page.address, {
			method: "POST",
			body: new URLSearchParams({ cancel: "1" }),
		});
		expect(new URL(address).searchParams.get("error")).toBe("access_denied");
	});

	test("another verifier than the one that began it gets nothing", async () => {
		const { address } = await ask({ login_hint: "a@vi-du.example" });
		const { address: back } = await new Visitor().follow(address);
		await expect(trade(back, randomPKCECodeVerifier())).rejects.toMatchObject({
			error: "invalid_grant",
		});
	});

	test("a code is good once", async () => {
		const { verifier, address } = await ask({ login_hint: "a@vi-du.example" });
		const { address: back } = await new Visitor().follow(address);
		await trade(back, verifier);
		await expect(trade(back, verifier)).rejects.toMatchObject({
			error: "invalid_grant",
		});
	});

	test.each([
		["without PKCE", { code_challenge: "", code_challenge_method: "" }],
		[
			"to an address the template does not name",
			{ redirect_uri: "http://localhost:1/x" },
		],
		["as a client the template does not name", { client_id: "Other" }],
	])("nobody signs in %s", async (_, more) => {
		const url = new URL((await ask({ login_hint: "a@vi-du.example" })).address);
		for (const [name, value] of Object.entries(more))
			if (value) url.searchParams.set(name, value);
			else url.searchParams.delete(name);
		const { address } = await new Visitor().follow(url.href);
		expect(new URL(address).searchParams.has("code")).toBe(false);
	});

	test("signing out forgets who it was, and only goes where the template says", async () => {
		const visitor = new Visitor();
		await signIn("a@vi-du.example", visitor);
		const { verifier, address } = await ask();
		const silent = await visitor.follow(address);
		expect(await trade(silent.address, verifier)).toMatchObject({
			email: "a@vi-du.example",
		});
		const out = buildEndSessionUrl(config, {
			client_id: "Small-Client",
			post_logout_redirect_uri: `${cloud.origin}/`,
		});
		const gone = await visitor.go(out.href);
		expect([gone.status, gone.headers.get("location")]).toEqual([
			303,
			`${cloud.origin}/`,
		]);
		const asked = await visitor.follow((await ask()).address);
		expect(await asked.response.text()).toContain("Bạn là ai?");
		out.searchParams.set("post_logout_redirect_uri", "http://localhost:1/");
		expect((await visitor.go(out.href)).status).toBe(400);
	});

	test("a hint changes who is signed in", async () => {
		const visitor = new Visitor();
		await signIn("a@vi-du.example", visitor);
		expect(await signIn("b@vi-du.example", visitor)).toMatchObject({
			email: "b@vi-du.example",
		});
	});

	test("no cookie of the issuer reaches the pages of the service", async () => {
		const visitor = new Visitor();
		await signIn("a@vi-du.example", visitor);
		expect(visitor.paths().length).toBeGreaterThan(0);
		for (const path of visitor.paths())
			expect(path).toMatch(/^\/_local\/issuer/);
	});

	test("the library says nothing while all goes well", () => {
		expect(printed).not.toHaveBeenCalled();
	});
});

test("the overview names who can sign in, with the way in", async () => {
	const text = await (await cloud.getPage("/_local/")).text();
	expect(text).toContain("Ai đăng nhập được");
	for (const { email } of people)
		expect(text).toContain(
			`/dang-nhap?goi-y=${encodeURIComponent(email).replaceAll("'", "&#39;")}`,
		);
});

describe("what is not understood of a pool stops the start", () => {
	test.each<[string, SmallTemplate, string]>([
		[
			"a property of the pool",
			{
				Pool: {
					...pool,
					Properties: { ...pool.Properties, LambdaConfig: {} },
				},
			},
			"Small/Pool (AWS::Cognito::UserPool) property LambdaConfig: the local cloud does not understand this property",
		],
		[
			"a second factor",
			{
				Pool: {
					...pool,
					Properties: { ...pool.Properties, MfaConfiguration: "ON" },
				},
			},
			"property MfaConfiguration:",
		],
		[
			"a client with a secret",
			{ Pool: pool, Client: client({ GenerateSecret: true }) },
			"Small/Client (AWS::Cognito::UserPoolClient) property GenerateSecret:",
		],
		[
			"a client that asks for tokens without a code",
			{ Pool: pool, Client: client({ AllowedOAuthFlows: ["implicit"] }) },
			"property AllowedOAuthFlows[0]:",
		],
		[
			"a client of no pool",
			{ Client: client({ UserPoolId: "nobody" }) },
			"property UserPoolId: there is no such pool",
		],
		["a second pool", { Pool: pool, Other: pool }, "there is one issuer here"],
	])("%s", async (_, resources, said) => {
		await expect(startCloudForTests({ resources })).rejects.toThrow(said);
	});
});
