import { Stack } from "aws-cdk-lib";
import { EventBus } from "aws-cdk-lib/aws-events";
import {
	ConfigurationSet,
	EmailSendingEvent,
	EventDestination,
	SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import { senderAt } from "./sending-domain.ts";
import type { ServiceFunction } from "./service-function.ts";
import type { Setting } from "./setting.ts";

/** `.example` belongs to nobody (RFC 2606): without a domain of our own no letter can leave by mistake. */
const NO_DOMAIN = "vi-du.example";

/** How letters leave, and how the service hears that one came back: as an event on the account's default bus. */
export class Mail extends Construct {
	/** Name of the configuration set that every letter names. */
	readonly configurationSet: string;
	/** Whom letters come from. */
	readonly from: string;
	readonly #mayUse: string[];

	constructor(scope: Construct, id: string, { settings }: Setting) {
		super(scope, id);
		const domain = settings.mailDomain ?? NO_DOMAIN;
		this.from = senderAt(domain);
		const set = new ConfigurationSet(this, "Letters", {
			reputationMetrics: true,
			// SES itself also sends nothing more to who bounced or complained, even if we forget.
			suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
		});
		set.addEventDestination("CameBack", {
			destination: EventDestination.eventBus(
				EventBus.fromEventBusName(this, "Bus", "default"),
			),
			events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
		});
		this.configurationSet = set.configurationSetName;
		const arn = (resource: string, resourceName: string) =>
			Stack.of(this).formatArn({ service: "ses", resource, resourceName });
		this.#mayUse = [
			arn("identity", domain),
			arn("configuration-set", set.configurationSetName),
		];
	}

	/** Lets a function send letters from this domain, and from no other. */
	letSend(sender: ServiceFunction): void {
		sender.allow(["ses:SendEmail"], this.#mayUse);
	}
}
