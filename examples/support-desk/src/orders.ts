const ORDERS = [
  { number: '1007', state: 'shipped', arrives: 'Thursday' },
  { number: '1008', state: 'packed', arrives: 'Friday' },
];

export const findOrder = (number: string) =>
  ORDERS.find((order) => order.number === number) ?? { number, state: 'unknown' };
