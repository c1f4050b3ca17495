// Types for templates of Vue: `import type {} from 'gongkai-report/elements/vue'`, once in an application.
import type { HTMLAttributes } from 'vue';
import type { CheckDetail, ErrorDetail, LoadDetail } from './elements/base';
import type { ChangeDetail, SaveDetail } from './elements/editor';
import type { ElementAttributes, ElementName } from './elements/manifest';

/** What a template takes of an element. */
export type VueElementProps<N extends ElementName> = ElementAttributes<N> &
  HTMLAttributes & {
    readonly onGongkaiLoad?: (event: CustomEvent<LoadDetail>) => void;
    readonly onGongkaiCheck?: (event: CustomEvent<CheckDetail>) => void;
    readonly onGongkaiError?: (event: CustomEvent<ErrorDetail>) => void;
    readonly onGongkaiChange?: (event: CustomEvent<ChangeDetail>) => void;
    readonly onGongkaiSave?: (event: CustomEvent<SaveDetail>) => void;
  };

/** Every element by its name in a page, as Vue takes it. */
export type VueElements = { [N in ElementName]: new () => { $props: VueElementProps<N> } };

declare module 'vue' {
  interface GlobalComponents extends VueElements {}
}
