import * as z from "zod";
import { ISSUER_PATH } from "../issuer/issuer.ts";
import { DECLARED_ORIGIN } from "./function.ts";
import { arnOf, nothing, runs, tags } from "./kind.ts";

const noSenderHere = nothing("nobody is sent a code: one says who one is");

const PoolProperties = z.strictObject({
	UserPoolTier: z.enum(["ESSENTIALS", "PLUS"]),
	UsernameAttributes: z.tuple([z.literal("email")]),
	UsernameConfiguration: z.strictObject({ CaseSensitive: z.literal(false) }),
	AdminCreateUserConfig: z.strictObject({
		AllowAdminCreateUserOnly: z.literal(false),
	}),
	MfaConfiguration: z.literal("OFF"),
	Schema: z.array(
		z.strictObject({
			Name: z.literal("email"),
			Required: z.literal(true),
			Mutable: z.boolean(),
		}),
	),
	Policies: nothing("nobody is asked for a password or a code"),
	AccountRecoverySetting: nothing("there is nothing to lose here"),
	AutoVerifiedAttributes: nothing("every address counts as confirmed"),
	UserAttributeUpdateSettings: nothing("nobody changes an address here"),
	EmailConfiguration: noSenderHere,
	EmailAuthenticationMessage: noSenderHere,
	EmailAuthenticationSubject: noSenderHere,
	EmailVerificationMessage: noSenderHere,
	EmailVerificationSubject: noSenderHere,
	SmsVerificationMessage: noSenderHere,
	VerificationMessageTemplate: noSenderHere,
	DeletionProtection: nothing("everything here is in memory"),
	UserPoolTags: tags,
});

/** Who people are: an OpenID provider on this machine's own server, below its one origin. */
export const userPool = runs(
	"AWS::Cognito::UserPool",
	PoolProperties,
	(_, physicalName, frame) => ({
		ref: physicalName,
		attributes: {
			Arn: arnOf(frame, "cognito-idp", `userpool/${physicalName}`),
			UserPoolId: physicalName,
			ProviderName: new URL(frame.origin).host + ISSUER_PATH,
			ProviderURL: frame.origin + ISSUER_PATH,
		},
	}),
	({ resource, identity, cloud, refuse }) => {
		if (cloud.userPools.size > 0)
			refuse("", `there is one issuer here, not one for ${resource.name} too`);
		cloud.userPools.add(identity.ref);
	},
);

const ClientProperties = z.strictObject({
	UserPoolId: z.string(),
	ClientName: nothing("for people"),
	GenerateSecret: z.literal(false),
	AllowedOAuthFlowsUserPoolClient: z.literal(true),
	AllowedOAuthFlows: z.tuple([z.literal("code")]),
	AllowedOAuthScopes: z.array(z.enum(["openid", "email", "profile"])),
	CallbackURLs: z.array(z.url()).min(1),
	LogoutURLs: z.array(z.url()).default([]),
	SupportedIdentityProviders: z.tuple([z.literal("COGNITO")]),
	ExplicitAuthFlows: nothing("there is one way to sign in here"),
	PreventUserExistenceErrors: nothing("everybody exists here"),
	EnableTokenRevocation: nothing("tokens are read once and thrown away"),
	ReadAttributes: nothing("address and name are all there is"),
	WriteAttributes: nothing("nobody changes anything here"),
	AuthSessionValidity: nothing("a quarter of an hour here"),
	IdTokenValidity: nothing("five minutes here"),
	AccessTokenValidity: nothing("five minutes here"),
	RefreshTokenValidity: nothing("there are none here"),
	TokenValidityUnits: nothing("see the tokens themselves"),
});

/** Who may ask the issuer, and which addresses it may answer to. */
export const userPoolClient = runs(
	"AWS::Cognito::UserPoolClient",
	ClientProperties,
	(_, physicalName) => ({
		ref: physicalName,
		attributes: { ClientId: physicalName, Name: physicalName },
	}),
	({ identity, properties, cloud, refuse }) => {
		if (!cloud.userPools.has(properties.UserPoolId))
			refuse("UserPoolId", "there is no such pool");
		const here = (address: string) =>
			address.startsWith(`${DECLARED_ORIGIN}/`)
				? cloud.origin + address.slice(DECLARED_ORIGIN.length)
				: address;
		cloud.issuer.register({
			id: identity.ref,
			callbacks: properties.CallbackURLs.map(here),
			afterSignOut: properties.LogoutURLs.map(here),
			scopes: properties.AllowedOAuthScopes,
		});
	},
);

const DomainProperties = z.strictObject({
	UserPoolId: z.string(),
	Domain: z.string(),
	/** The pages that ask for a code; the older ones know passwords only. */
	ManagedLoginVersion: z.literal(2),
});

/** In the cloud a host name of its own; here the issuer's pages stand below the one origin. */
export const userPoolDomain = runs(
	"AWS::Cognito::UserPoolDomain",
	DomainProperties,
	({ properties }, physicalName) => ({
		ref:
			typeof properties.Domain === "string" ? properties.Domain : physicalName,
		attributes: {},
	}),
	({ properties, cloud, refuse }) => {
		if (!cloud.userPools.has(properties.UserPoolId))
			refuse("UserPoolId", "there is no such pool");
	},
);

const BrandingProperties = z.strictObject({
	UserPoolId: z.string(),
	ClientId: z.string(),
	UseCognitoProvidedValues: nothing("the page here looks as it looks"),
});

export const managedLoginBranding = runs(
	"AWS::Cognito::ManagedLoginBranding",
	BrandingProperties,
	(_, physicalName) => ({ ref: physicalName, attributes: {} }),
	({ properties, cloud, refuse }) => {
		if (!cloud.userPools.has(properties.UserPoolId))
			refuse("UserPoolId", "there is no such pool");
	},
);
