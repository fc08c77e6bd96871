/** The head of a column: its words; of a column of numbers, which stand to the right, `num`. */
export type Head = string | {readonly num: string};

/** The row of heads of a table. */
export function Heads({of}: {readonly of: readonly Head[]}) {
  return (
    <thead>
      <tr>
        {of.map((head) =>
          typeof head === "string" ? (
            <th scope="col">{head}</th>
          ) : (
            <th scope="col" class="num">
              {head.num}
            </th>
          ),
        )}
      </tr>
    </thead>
  );
}
