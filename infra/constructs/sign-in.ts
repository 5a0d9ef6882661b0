import {
	Aws,
	CfnOutput,
	Duration,
	Fn,
	RemovalPolicy,
	Validations,
} from "aws-cdk-lib";
import {
	AccountRecovery,
	CfnManagedLoginBranding,
	CfnUserPool,
	ClientAttributes,
	FeaturePlan,
	ManagedLoginVersion,
	Mfa,
	OAuthScope,
	UserPool,
	type UserPoolClient,
	UserPoolClientIdentityProvider,
	UserPoolEmail,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import type { Settings } from "../settings.ts";
import type { SendingDomain } from "./sending-domain.ts";

const CODE_SUBJECT = "Mã đăng nhập Chợ Phiên";
const CODE_MESSAGE =
	"Mã đăng nhập Chợ Phiên của bạn là {####}. Đừng cho ai biết mã này. Không phải bạn đang đăng nhập thì bỏ qua thư này.";

export type SignInProps = {
	settings: Settings;
	sendingDomain: SendingDomain | undefined;
};

/**
 * Who people are. A code by e-mail is all that is needed to sign in: no password to forget, and no
 * message to a phone. The service knows only `issuer` and `clientId`, whoever stands behind them.
 */
export class SignIn extends Construct {
	readonly issuer: string;
	readonly clientId: string;

	constructor(scope: Construct, id: string, props: SignInProps) {
		super(scope, id);
		const pool = this.#pool(props);
		const domain = pool.addDomain("Domain", {
			managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
			cognitoDomain: {
				// One name for the whole region: the random part of the stack's own id sets it apart.
				domainPrefix: `cho-phien-${props.settings.environment}-${Fn.select(0, Fn.split("-", Fn.select(2, Fn.split("/", Aws.STACK_ID))))}`,
			},
		});
		const client = this.#client(pool, props.settings.origin);
		const branding = new CfnManagedLoginBranding(this, "Branding", {
			userPoolId: pool.userPoolId,
			clientId: client.userPoolClientId,
			useCognitoProvidedValues: true,
		});
		branding.node.addDependency(domain);
		this.issuer = pool.userPoolProviderUrl;
		this.clientId = client.userPoolClientId;
		new CfnOutput(this, "Pages", { value: domain.domainName });
	}

	#pool({ settings, sendingDomain }: SignInProps): UserPool {
		const ownSender = settings.mailVerified ? sendingDomain : undefined;
		const pool = new UserPool(this, "People", {
			featurePlan: FeaturePlan.ESSENTIALS,
			// Cognito wants a password to be allowed; nobody is asked for one.
			signInPolicy: {
				allowedFirstAuthFactors: { password: true, emailOtp: true },
			},
			passwordPolicy: {
				minLength: 12,
				requireDigits: true,
				requireLowercase: true,
				requireUppercase: true,
				requireSymbols: true,
			},
			selfSignUpEnabled: true,
			signInAliases: { email: true },
			signInCaseSensitive: false,
			autoVerify: { email: true },
			// An address counts only once its owner has typed the code that was sent there.
			keepOriginal: { email: true },
			standardAttributes: { email: { required: true, mutable: true } },
			mfa: Mfa.OFF,
			accountRecovery: AccountRecovery.EMAIL_ONLY,
			userVerification: {
				emailSubject: CODE_SUBJECT,
				emailBody: CODE_MESSAGE,
			},
			// Cognito's own sender stops after 50 letters a day: enough until the domain's records stand.
			...(ownSender && {
				email: UserPoolEmail.withSES({
					fromEmail: ownSender.from,
					fromName: "Chợ Phiên",
					sesVerifiedDomain: ownSender.name,
					sesRegion: Aws.REGION,
				}),
			}),
			deletionProtection: true,
			removalPolicy: RemovalPolicy.RETAIN,
		});
		const raw = pool.node.defaultChild;
		// Cognito sends our own words for a sign-in only through a sender of our own.
		if (ownSender && raw instanceof CfnUserPool) {
			raw.emailAuthenticationSubject = CODE_SUBJECT;
			raw.emailAuthenticationMessage = CODE_MESSAGE;
		}
		Validations.of(pool).acknowledge(
			{
				id: "AwsSolutions-COG2",
				reason:
					"The first factor is already a code that is sent anew each time; Cognito allows no second one beside it.",
			},
			{
				id: "AwsSolutions-COG8",
				reason:
					"What the plus plan watches is the guessing of passwords, and nobody here has one; it costs by every person who signs in.",
			},
		);
		return pool;
	}

	/** Public: the verifier of PKCE stands in for a secret, which would have to be kept somewhere. */
	#client(pool: UserPool, origin: string): UserPoolClient {
		return pool.addClient("Site", {
			generateSecret: false,
			authFlows: { user: true },
			oAuth: {
				flows: { authorizationCodeGrant: true },
				scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
				callbackUrls: [`${origin}/dang-nhap/xong`],
				logoutUrls: [`${origin}/`],
			},
			supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
			preventUserExistenceErrors: true,
			enableTokenRevocation: true,
			// The service reads the id token once and keeps a session of its own.
			idTokenValidity: Duration.minutes(5),
			accessTokenValidity: Duration.minutes(5),
			refreshTokenValidity: Duration.hours(1),
			authSessionValidity: Duration.minutes(15),
			readAttributes: new ClientAttributes().withStandardAttributes({
				email: true,
				emailVerified: true,
				fullname: true,
			}),
			writeAttributes: new ClientAttributes().withStandardAttributes({
				email: true,
				fullname: true,
			}),
		});
	}
}
