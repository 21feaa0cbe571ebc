-- The words of names are written at the end of a transaction, all together and in order, so that two that bring many new
-- people never wait for each other in a circle. Until then the people refer to words that are still to come.
alter table person.name_token alter constraint name_token_word_fkey deferrable initially deferred;
