/** The part of mocha that the suite uses; mocha itself is installed by the scripts beside this file. */
declare function describe(title: string, body: () => void): void;
declare function it(title: string, body: (this: { timeout(ms: number): void }) => Promise<void> | void): void;
declare function before(body: () => Promise<void> | void): void;
declare function after(body: () => Promise<void> | void): void;
declare function beforeEach(body: () => Promise<void> | void): void;
declare function afterEach(body: () => Promise<void> | void): void;

declare module 'mocha' {
  interface Options {
    ui?: string;
    timeout?: number;
    retries?: number;
    color?: boolean;
    grep?: string;
    slow?: number;
    reporter?: string;
  }
  export default class Mocha {
    static readonly reporters: { Base: { consoleLog: (...words: unknown[]) => void } };
    constructor(options?: Options);
    addFile(file: string): this;
    run(done: (failures: number) => void): unknown;
  }
}
