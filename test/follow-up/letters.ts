/** An invented earlier letter and a later one on the same authority. */
export const EARLIER = `9 June 2023

Dear Ms Holt

# Focused visit to Leeds children’s services

Inspectors looked at the local authority’s arrangements for children in need and children subject to a child
protection plan.

## Headline findings

Children are safe.

## Areas for priority action

- The response to children who go missing from home.

## What needs to improve in this area of social work practice?

- The quality of supervision.
- The quality of children’s plans, which say too little.
- The timeliness of assessments of disabled children.
- The lending of library books.

## Main findings

Supervision is irregular and its quality is poor.

Plans are too vague.
`;

export const LATER = `26 February 2026

Dear Ms Holt

# Focused visit to Leeds children’s services

Inspectors looked at the local authority’s arrangements for care leavers.

## Headline findings

Care leavers are well supported.

## What needs to improve in this area of social work practice?

- The consistency of staff supervision.
- Access to homes.

## Main findings

Supervision is regular and effective. However, actions are not always followed through.

Pathway plans are clear and up to date.

Staff speak warmly about Leeds. They are asked to plan ahead and to assess their own needs.
`;
