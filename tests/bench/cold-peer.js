/**
 * What many write first: Express, and the whole client of DynamoDB with its conversions, bundled as
 * it comes. One request with one GetItem, through Express's own stack.
 */
import { request } from "node:http";
import * as dynamodb from "@aws-sdk/client-dynamodb";
import * as conversions from "@aws-sdk/util-dynamodb";
import express from "express";

const client = new dynamodb.DynamoDBClient({});
const app = express();
app.use(express.json());
app.get("/thing/:id", async (asked, answer) => {
	const { Item } = await client.send(
		new dynamodb.GetItemCommand({
			TableName: process.env.DIRECTORY_TABLE,
			Key: conversions.marshall({
				pk: `PRODUCT#${asked.params.id}`,
				sk: `STATE#PRODUCT#${asked.params.id}`,
			}),
		}),
	);
	answer.json(Item === undefined ? null : conversions.unmarshall(Item));
});

/** @param {{ path: string }} event */
export const handler = ({ path }) =>
	new Promise((resolve, reject) => {
		const server = app.listen(0, "127.0.0.1", () => {
			const address = server.address();
			const port = typeof address === "object" && address ? address.port : 0;
			request({ port, path, host: "127.0.0.1" }, (response) => {
				let body = "";
				response.on("data", (chunk) => {
					body += chunk;
				});
				response.on("end", () =>
					resolve({ statusCode: response.statusCode, body }),
				);
			})
				.on("error", reject)
				.end();
		});
	});
