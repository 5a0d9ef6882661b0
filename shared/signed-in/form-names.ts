/** Hidden in every form: the key of the session, and the address of the page that holds the form. A file of its own, because a browser loads it. */
export const FORM_KEY = "khoa_bieu_mau";
export const FORM_PAGE = "trang_bieu_mau";
