import { type ComponentType, useEffect, useState } from 'react';

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

/** A component whose code lies apart from the window's, and is loaded when it is shown or beforehand. */
export class Part<Props> {
  readonly #load: Load<Props>;
  #loaded: ComponentType<Props> | null = null;

  constructor(load: Load<Props>) {
    this.#load = load;
  }

  /** `null` while it is not there. */
  get loaded(): ComponentType<Props> | null {
    return this.#loaded;
  }

  /** Loads the code; costs nothing when repeated. @throws what loading throws. */
  async prepare(): Promise<ComponentType<Props>> {
    this.#loaded ??= (await this.#load()).default;
    return this.#loaded;
  }
}

interface PreparedProps<Props> {
  readonly part: Part<Props>;
  readonly props: Props;
}

/**
 * Shows a part, at once where its code is there already. React's own `lazy` shows nothing at first even then, and holds
 * what follows back for up to 300 ms.
 */
export function Prepared<Props extends object>({ part, props }: PreparedProps<Props>) {
  const [Shown, setShown] = useState<ComponentType<Props> | null>(() => part.loaded);
  const [failed, setFailed] = useState<{ readonly thrown: unknown } | null>(null);
  useEffect(() => {
    if (Shown !== null) return undefined;
    let isWanted = true;
    part.prepare().then(
      (loaded) => isWanted && setShown(() => loaded),
      (thrown: unknown) => isWanted && setFailed({ thrown }),
    );
    return () => {
      isWanted = false;
    };
  }, [part, Shown]);
  // The nearest boundary says it.
  if (failed !== null) throw failed.thrown;
  return Shown === null ? null : <Shown {...props} />;
}
