import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import type { ReactNode } from 'react';
import { Tooltip } from './Tooltip.tsx';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Shown instead of the label, which then is name and tooltip. */
  readonly icon?: ReactNode;
}

/** One of few, all in sight. Arrow keys move between them. */
export function SegmentedControl<Value extends string>({
  label,
  value,
  onChange,
  segments,
}: {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly segments: readonly Segment<Value>[];
}) {
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={(next) => {
        const chosen = segments.find((segment) => segment.value === next[0]);
        if (chosen) onChange(chosen.value);
      }}
      className="inline-flex h-7 items-stretch gap-0.5 rounded-md border border-line bg-raised p-0.5"
    >
      {segments.map((segment) => {
        const toggle = (
          <Toggle
            value={segment.value}
            {...(segment.icon ? { 'aria-label': segment.label } : {})}
            className="inline-flex min-w-6 items-center justify-center rounded-sm px-1.5 text-xs text-ink-muted hover:bg-hover hover:text-ink data-pressed:bg-selected data-pressed:font-medium data-pressed:text-ink forced-colors:data-pressed:outline [&_svg]:size-4"
          >
            {segment.icon ?? segment.label}
          </Toggle>
        );
        return segment.icon ? (
          <Tooltip key={segment.value} label={segment.label}>
            {toggle}
          </Tooltip>
        ) : (
          <span key={segment.value} className="contents">
            {toggle}
          </span>
        );
      })}
    </ToggleGroup>
  );
}
