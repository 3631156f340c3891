import { makeRow, type Row } from '../measure.ts';
import { seededRandom } from '../seeded.ts';
import { type FleetFigures, figuresOf } from './figures.ts';
import { scenarios, sizesOf } from './scenarios.ts';
import { simulate } from './simulate.ts';

const SEEDS = [1, 2, 3];

/**
 * What a hundred million installs ask of the server of rules: ten thousand clients are stepped exactly, three times over
 * with other chances. @param published folder of releases whose sizes count
 */
export function measureFleet(published: string | undefined): Row[] {
  const all = scenarios(sizesOf(published)).map((scenario) => {
    const figures = SEEDS.map((seed) => figuresOf(simulate(scenario, seededRandom(seed)), scenario));
    console.log(`fleet: ${scenario.name}`);
    return { name: scenario.name, figures };
  });
  console.log('\nTen thousand clients over two weeks, scaled to a hundred million installs:');
  console.table(all.map(({ name, figures: [first] }) => (first ? lineOf(name, first) : { scenario: name })));
  const rowsOf = (
    figure: string,
    goal: Parameters<typeof makeRow>[1],
    value: (figures: FleetFigures) => number | null,
  ) =>
    all.flatMap(({ name, figures }) => {
      const values = figures.map(value).filter((each) => each !== null);
      return values.length > 0 ? [makeRow(`${figure} (${name})`, goal, values, '')] : [];
    });
  return [
    ...rowsOf('peak after an outage of 6 h, against the mean', { atMost: 3 }, ({ peakAfterOutage }) => peakAfterOutage),
    ...rowsOf('requests a client and day', { atMost: 2 }, ({ requestsPerClientAndDay }) => requestsPerClientAndDay),
    ...rowsOf('clients with a release within 24 h', { atLeast: 0.9 }, ({ within24Hours }) => within24Hours),
  ];
}

function lineOf(scenario: string, figures: FleetFigures) {
  const { requestsPerSecond, peakPerSecond, peakAfterOutage, gigabytesPerDay, within24Hours } = figures;
  return {
    scenario,
    'requests/s': Math.round(requestsPerSecond),
    'peak/s': Math.round(peakPerSecond),
    'after outage': peakAfterOutage === null ? '' : `${peakAfterOutage.toFixed(2)} × mean`,
    'GB/day': Math.round(gigabytesPerDay),
    'requests/client/day': Number(figures.requestsPerClientAndDay.toFixed(2)),
    'within 24 h': `${(100 * within24Hours).toFixed(1)} %`,
  };
}
