import * as z from "zod";
import { arnOf, nothing, runs, tags } from "./kind.ts";

const SetProperties = z.strictObject({
	Name: z.string().optional(),
	ReputationOptions: nothing("nobody measures a reputation here"),
	SuppressionOptions: nothing("every letter arrives in the mailbox"),
	DeliveryOptions: nothing("letters do not leave this machine"),
	SendingOptions: nothing("letters do not leave this machine"),
	Tags: tags,
});

/** What every letter names; without it nobody would hear that one came back. */
export const configurationSet = runs(
	"AWS::SES::ConfigurationSet",
	SetProperties,
	({ properties }, physicalName) => ({
		ref:
			typeof properties.Name === "string"
				? properties.Name
				: physicalName.slice(0, 64),
		attributes: {},
	}),
	({ identity, cloud }) => {
		cloud.mail.configurationSets.set(
			identity.ref,
			arnOf(cloud, "ses", `configuration-set/${identity.ref}`),
		);
	},
);

const DestinationProperties = z.strictObject({
	ConfigurationSetName: z.string(),
	EventDestination: z.strictObject({
		Name: z.string().optional(),
		Enabled: z.literal(true),
		MatchingEventTypes: z.array(z.enum(["bounce", "complaint"])),
		EventBridgeDestination: z.strictObject({
			EventBusArn: z.string().endsWith(":event-bus/default"),
		}),
	}),
});

/** Events about letters go to the rules of the template; a button of the mailbox makes them. */
export const eventDestination = runs(
	"AWS::SES::ConfigurationSetEventDestination",
	DestinationProperties,
	(_, physicalName) => ({
		ref: physicalName,
		attributes: { Id: physicalName },
	}),
	({ properties, cloud, refuse }) => {
		if (!cloud.mail.configurationSets.has(properties.ConfigurationSetName))
			refuse("ConfigurationSetName", "there is no such configuration set");
	},
);

const IdentityProperties = z.strictObject({
	EmailIdentity: z.string(),
	DkimAttributes: nothing("letters do not leave this machine"),
	DkimSigningAttributes: nothing("letters do not leave this machine"),
	MailFromAttributes: nothing("letters do not leave this machine"),
	FeedbackAttributes: nothing("a button of the mailbox tells of it"),
	ConfigurationSetAttributes: z
		.strictObject({ ConfigurationSetName: z.string() })
		.optional(),
	Tags: tags,
});

/** A domain that mail is sent from. Here any may be; the role still says which. */
export const emailIdentity = runs(
	"AWS::SES::EmailIdentity",
	IdentityProperties,
	({ properties }, physicalName) => {
		const ref =
			typeof properties.EmailIdentity === "string"
				? properties.EmailIdentity
				: physicalName;
		const record = (at: number): [string, string][] => [
			[`DkimDNSTokenName${at}`, `local${at}._domainkey.${ref}`],
			[`DkimDNSTokenValue${at}`, `local${at}.dkim.example`],
		];
		return {
			ref,
			attributes: Object.fromEntries([1, 2, 3].flatMap(record)),
		};
	},
	() => undefined,
);
