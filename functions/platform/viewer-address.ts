/**
 * Who asks, for limits by address; never logged and never stored as it is. What the edge says counts
 * only with the edge's token; whoever comes past the edge is known by the end of the connection.
 */
export const viewerAddress = (
	header: (name: string) => string | undefined,
	{ token, connection }: { token: string; connection: string },
): string => {
	const told = header("x-viewer-address");
	return told !== undefined && header("x-by-the-edge") === token
		? told
		: connection;
};

/**
 * What one subscriber has: an IPv4 address, or the first 64 bits of an IPv6 address, because every
 * household is given that many and may change the rest at will.
 */
export const networkOf = (address: string): string => {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
	if (mapped !== undefined || !address.includes(":")) return mapped ?? address;
	const [front = "", back] = address.toLowerCase().split("::");
	const groups = front === "" ? [] : front.split(":");
	const behind = back === undefined || back === "" ? [] : back.split(":");
	const gap = Math.max(0, 8 - groups.length - behind.length);
	return [...groups, ...Array<string>(gap).fill("0"), ...behind]
		.slice(0, 4)
		.map((group) => group.replace(/^0+(?=.)/, ""))
		.join(":");
};
