/** Where a browser sends a spreadsheet to: our own origin hands it on to the private bucket. */
export const SHEET_UPLOAD_PATH = "/tai-len/bang";
/** How long a permission to send holds: the page may stay open while somebody looks for the file. */
export const UPLOAD_MINUTES = 60;
