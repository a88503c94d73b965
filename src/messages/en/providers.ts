/** Words about vendors that stand in no vendor's data. */
export const providers = {
  yourChoice: 'your choice',
  custom: {
    name: 'Your own endpoint',
    badURL: (url: string): string => `${url} is not an http(s) address`,
    badURLHint: 'Pass the base URL up to the version, for example --base-url https://llm.example.com/v1',
  },
};
