/** Rows of the invented province that only these tests import; ids of their own keep them out of the way of others. */
const PROVINCE = "99";
const SOURCE = "minhhoa";

export const producer = (id: string, rest: object = {}) => ({
	kind: "organisation",
	id,
	province: PROVINCE,
	type: "cooperative",
	name: `Hợp tác xã thử nghiệm ${id}`,
	commune: "99001",
	sources: [SOURCE],
	...rest,
});

export const product = (id: string, rest: object = {}) => ({
	kind: "product",
	id,
	province: PROVINCE,
	name: `Mật ong thử nghiệm ${id}`,
	commune: "99001",
	set: "4",
	sources: [SOURCE],
	...rest,
});
