-- Whether the receiver as it stands now has answered: the state alone does not say so, since a subscription that is moved
-- to another address may go into error before anybody there answered.
alter table exchange.subscription add greeted boolean not null default false;
update exchange.subscription set greeted = true where state in ('active', 'error') and place_tx <> '0';
