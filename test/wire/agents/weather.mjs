export const weather = (city) => `sunny in ${city}`;
