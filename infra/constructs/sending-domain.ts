import { CfnOutput, RemovalPolicy } from "aws-cdk-lib";
import {
	EmailIdentity,
	Identity,
	MailFromBehaviorOnMxFailure,
} from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";

/**
 * The domain that mail is sent from. In the data stack, because somebody writes its records into the
 * DNS by hand: the outputs say which. Until they stand SES takes no mail from it.
 */
export class SendingDomain extends Construct {
	readonly name: string;
	/** Who letters come from. Nobody reads answers to it; every letter says where to turn. */
	readonly from: string;

	constructor(scope: Construct, id: string, name: string) {
		super(scope, id);
		this.name = name;
		this.from = senderAt(name);
		const identity = new EmailIdentity(this, "Identity", {
			identity: Identity.domain(name),
			mailFromDomain: `tra.${name}`,
			mailFromBehaviorOnMxFailure:
				MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
			// Letters that came back are an event; nobody reads a mailbox for them.
			feedbackForwarding: false,
		});
		identity.applyRemovalPolicy(RemovalPolicy.RETAIN);
		for (const [at, record] of identity.dkimRecords.entries())
			new CfnOutput(this, `Record${at + 1}`, {
				value: `${record.name} CNAME ${record.value}`,
			});
	}
}

/** Whom letters of a domain come from. */
export const senderAt = (domain: string): string => `no-reply@${domain}`;
