export const copyright = (year) => `© ${year}`;
