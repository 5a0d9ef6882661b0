/** Hidden in every form of a draft: the version that it shows. A file of its own, because a browser loads it. */
export const VERSION_INPUT = "phien_ban";
