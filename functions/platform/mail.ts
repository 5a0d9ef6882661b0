import { type SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { Letter } from "../../shared/notices/letter.ts";

export type SendLetter = (to: string, letter: Letter) => Promise<void>;

const SENDER = `=?UTF-8?B?${Buffer.from("Chợ Phiên").toString("base64")}?=`;

/** Hands letters to SES. A failure names its kind only: SES quotes addresses in its messages. */
export const letterSender =
	(client: SESv2Client, { from, set }: { from: string; set: string }) =>
	async (to: string, letter: Letter): Promise<void> => {
		const part = (Data: string) => ({ Data, Charset: "UTF-8" });
		try {
			await client.send(
				new SendEmailCommand({
					FromEmailAddress: `${SENDER} <${from}>`,
					Destination: { ToAddresses: [to] },
					ConfigurationSetName: set,
					Content: {
						Simple: {
							Subject: part(letter.subject),
							Body: { Text: part(letter.text), Html: part(letter.html) },
							Headers: letter.headers.map(({ name, value }) => ({
								Name: name,
								Value: value,
							})),
						},
					},
				}),
			);
		} catch (error) {
			throw new Error(
				`the mail service took no letter: ${error instanceof Error ? error.name : "unknown"}`,
			);
		}
	};
