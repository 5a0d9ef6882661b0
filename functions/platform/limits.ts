/** DynamoDB's own limit on the items of one transaction. */
export const TRANSACTION_LIMIT = 100;
