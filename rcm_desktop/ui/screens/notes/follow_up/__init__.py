"""The follow-up of commitments: who does what by when, how far it has come, and what an earlier meeting left."""
