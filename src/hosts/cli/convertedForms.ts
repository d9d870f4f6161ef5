export const convertedForms = ['card', 'log'] as const;
