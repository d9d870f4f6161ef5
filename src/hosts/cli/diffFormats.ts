export const diffFormats = ['text', 'markdown', 'json'] as const;
