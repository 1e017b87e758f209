import { keepBrowser } from './openProgram.ts';

// Before each file of journeys.
keepBrowser();
