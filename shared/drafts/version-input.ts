/** Hidden in every form of a draft: which draft it shows, and which version of it. A file of its own, because a browser loads it. */
export const VERSION_INPUT = "phien_ban";
