/** What stands on the picture that is shown where a page is shared. */
export const pictures = {
	discontinued: "Không còn được làm nữa",
	/** Under the name of the site, on the picture of all pages but the products'. */
	site: "Sản phẩm OCOP và hợp tác xã, có nguồn, có ngày",
	/** What the picture of a product shows, for whoever cannot see it. */
	of: (name: string) => `Tên, hạng sao và cơ sở của ${name}`,
};
