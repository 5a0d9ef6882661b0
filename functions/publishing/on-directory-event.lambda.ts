export const handler = async (): Promise<{ batchItemFailures: [] }> => ({ batchItemFailures: [] });
