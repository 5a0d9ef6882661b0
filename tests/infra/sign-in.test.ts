import { describe, expect, test } from "vitest";
import { readSettings } from "../../infra/settings.ts";
import { ofType, type Resource, refersTo, synthesize } from "./synthesized.ts";

const { all, data, service } = synthesize("production");
const only = (type: string): [string, Resource] => {
	const [found, ...others] = ofType(all, type);
	if (!found || others.length > 0) throw new Error(`not one ${type}`);
	return found;
};

describe("signing in", { timeout: 60_000 }, () => {
	const [poolId, pool] = only("AWS::Cognito::UserPool");
	const [clientId, client] = only("AWS::Cognito::UserPoolClient");

	test("is by a code sent to an e-mail address, which anybody may bring, and never by a telephone", () => {
		expect(pool.Properties).toMatchObject({
			UserPoolTier: "ESSENTIALS",
			UsernameAttributes: ["email"],
			UsernameConfiguration: { CaseSensitive: false },
			AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
			MfaConfiguration: "OFF",
			Policies: {
				SignInPolicy: { AllowedFirstAuthFactors: ["PASSWORD", "EMAIL_OTP"] },
			},
			UserAttributeUpdateSettings: {
				AttributesRequireVerificationBeforeUpdate: ["email"],
			},
		});
		expect(pool.Properties).not.toHaveProperty("SmsConfiguration");
	});

	test("outlives every deployment: without the pool nobody is who they were", () => {
		expect(poolId in data).toBe(true);
		expect(pool).toMatchObject({
			DeletionPolicy: "Retain",
			UpdateReplacePolicy: "Retain",
			Properties: { DeletionProtection: "ACTIVE" },
		});
	});

	test("answers one client without a secret, by code only, and to the addresses of the site alone", () => {
		expect(client.Properties).toMatchObject({
			GenerateSecret: false,
			AllowedOAuthFlows: ["code"],
			AllowedOAuthScopes: ["openid", "email", "profile"],
			CallbackURLs: ["https://cho-phien.example/dang-nhap/xong"],
			LogoutURLs: ["https://cho-phien.example/"],
			PreventUserExistenceErrors: "ENABLED",
			ExplicitAuthFlows: ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
			WriteAttributes: ["email", "name"],
			TokenValidityUnits: { IdToken: "minutes", AccessToken: "minutes" },
			IdTokenValidity: 5,
			AccessTokenValidity: 5,
		});
	});

	test("has pages that can ask for a code, with a look of their own", () => {
		const [, domain] = only("AWS::Cognito::UserPoolDomain");
		expect(domain.Properties.ManagedLoginVersion).toBe(2);
		expect(JSON.stringify(domain.Properties.Domain)).toContain(
			"cho-phien-production-",
		);
		const [, branding] = only("AWS::Cognito::ManagedLoginBranding");
		expect(refersTo(branding.Properties.ClientId, clientId)).toBe(true);
	});

	test("codes come from our own domain once its records stand, before that from Cognito's", () => {
		expect(pool.Properties).toMatchObject({
			EmailConfiguration: {
				EmailSendingAccount: "DEVELOPER",
				From: expect.stringContaining("<no-reply@thu.cho-phien.example>"),
			},
			EmailAuthenticationMessage: expect.stringContaining("{####}"),
		});
		const [, trial] = ofType(
			synthesize("trial").all,
			"AWS::Cognito::UserPool",
		)[0] ?? ["", undefined];
		expect(trial?.Properties).not.toHaveProperty("EmailConfiguration");
		expect(trial?.Properties).not.toHaveProperty("EmailAuthenticationMessage");
	});

	test("a function that signs people in knows the pool by issuer and client only", () => {
		const told = ofType(service, "AWS::Lambda::Function").filter(
			([, { Properties }]) => JSON.stringify(Properties).includes('"ISSUER"'),
		);
		expect(told).not.toEqual([]);
		for (const [, { Properties }] of told) {
			expect(Properties.Environment).toMatchObject({
				Variables: { ISSUER: expect.anything(), CLIENT_ID: expect.anything() },
			});
			expect(JSON.stringify(Properties)).toContain(clientId);
		}
	});
});

describe("who may do what from the first day", () => {
	const read = (context: Record<string, string>) =>
		readSettings({ tryGetContext: (key: string) => context[key] });
	const origin = "https://cho.example";

	test("the people of the demonstration on this machine, and nobody of them elsewhere", () => {
		const roles = read({}).appointments.map(({ office }) => office?.role);
		expect(roles).toEqual(expect.arrayContaining(["admin", "head", "staff"]));
		expect(read({ environment: "trial", origin }).appointments).toEqual([]);
	});

	test("one administrator, named with the deployment", () => {
		const administrator = "ai-do@tinh.example";
		expect(
			read({
				environment: "production",
				origin,
				mailDomain: "cho.example",
				administrator,
			}).appointments,
		).toEqual([
			{ email: administrator, office: { role: "admin", provinces: [] } },
		]);
	});

	test("production without a domain for its mail is refused", () => {
		expect(() => read({ environment: "production", origin })).toThrow(
			"-c mailDomain=",
		);
		expect(read({ environment: "trial", origin }).mailVerified).toBe(false);
	});
});
