/**
 * Stands in for the SDK's chain of credential providers in every bundle: a function gets its
 * credentials in the environment and nowhere else, and the chain is a third of the SDK's bytes.
 */
export const defaultProvider = () => async () => ({
	accessKeyId: given("AWS_ACCESS_KEY_ID"),
	secretAccessKey: given("AWS_SECRET_ACCESS_KEY"),
	sessionToken: process.env.AWS_SESSION_TOKEN,
});

const given = (name: string): string => {
	const value = process.env[name];
	if (value === undefined) throw new Error(`${name} is missing`);
	return value;
};
