import { Logger } from "@aws-lambda-powertools/logger";

/**
 * One JSON line per entry. Log ids, counts and codes; never a name, a phone number or the
 * text of a row: logs live longer than consents.
 */
export const logger = new Logger();
